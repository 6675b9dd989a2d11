"""What a bank holds, counted and drawn."""

from quizgen.stats.charts import charts
from quizgen.stats.count import tally, tally_file
from quizgen.stats.svg import svg_of
from quizgen.stats.tally import Count, Paragraph, Tally, total
from quizgen.stats.text import Line, lines_of

__all__ = ["Count", "Line", "Paragraph", "Tally", "charts", "lines_of", "svg_of", "tally", "tally_file", "total"]
