"""The question bank: the YAML file between making and publishing. The only code that knows YAML."""

from quizgen.bank.again import Again, again, write_again
from quizgen.bank.check import check, check_file, examine
from quizgen.bank.read import Reading, read_bank, read_text
from quizgen.bank.save import is_untouched, write_bank
from quizgen.bank.write import bank_text

__all__ = [
    "Again",
    "Reading",
    "again",
    "bank_text",
    "check",
    "check_file",
    "examine",
    "is_untouched",
    "read_bank",
    "read_text",
    "write_again",
    "write_bank",
]
