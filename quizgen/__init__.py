"""quizgen turns an article into study material: questions, worksheets, quiz pages and a bank to edit."""

__version__ = "0.1.0"
