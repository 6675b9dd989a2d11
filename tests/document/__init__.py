"""Tests of understanding an article."""
