"""Tests of the house itself: its sizes, its words, its order."""
