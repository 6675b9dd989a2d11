"""What can go wrong while acting, as sentences that a teacher can follow.

Reading a bank never raises for its content: it returns `model.Problem` values instead.
"""

from __future__ import annotations


class QuizgenError(Exception):
    """Base of all errors that quizgen shows to its user: one clear sentence with what to do next.

    `exit_code` is what the command line ends with: 1 for content, 2 for a wrong call.
    """

    exit_code = 1


class UsageError(QuizgenError):
    """The call itself is wrong: an unknown kind, a missing option, a folder where a file must be."""

    exit_code = 2


class ArticleError(QuizgenError):
    """The article cannot be used: missing, empty, too short, binary, locked or not in English."""


class BankError(QuizgenError):
    """A question bank cannot be read or must not be written."""


class MissingBankError(BankError, UsageError):
    """No bank of that name: the call is wrong."""

    exit_code = 2


class RenderError(QuizgenError):
    """A page cannot be made: a template fails, or WeasyPrint cannot load."""


class PangoError(RenderError):
    """WeasyPrint cannot load the library that sets the type, so there is no PDF."""


class ModelError(QuizgenError):
    """The language model is missing or does not fit."""


class AnswersError(QuizgenError):
    """Answers of pupils cannot be marked: none can be read, or they belong to another bank."""
