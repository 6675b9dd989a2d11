"""When an answer is right: the same rules as in the quiz page's scripts (`templates/js/mark.js` and its neighbours).

`test_of` says how a laid-out question is marked, `mark` marks what a pupil gave. Both halves, Python and JavaScript,
are held together by one table of answers, `tests/marking/vectors.json`.
"""

from quizgen.marking.entry import test_of
from quizgen.marking.mark import Mark, mark

__all__ = ["Mark", "mark", "test_of"]
