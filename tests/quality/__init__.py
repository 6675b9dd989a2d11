"""The quality of questions, measured: gates on finished items, rates, coverage, retrieval, judged sets."""
