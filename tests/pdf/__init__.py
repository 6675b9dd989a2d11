"""Tests of quizgen."""
