"""Tests of turning facts into items."""
