"""Tests of the documentation, and what writes its reference pages."""
