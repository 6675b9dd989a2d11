"""The parts of the study guide, each read from a bank's items and, where that is certain, from the article's text.

No parse: what is taken from the text follows narrow patterns, and in doubt nothing is taken.
"""
