"""Tests of the rules for good questions, and a measure of how often they are right on people's questions."""
