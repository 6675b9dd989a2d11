"""The command line: the only place that prints, exits or catches QuizgenError."""

from quizgen.cli.app import main

__all__ = ["main"]
