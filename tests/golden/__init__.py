"""The banks of the sample articles as they were when somebody last read them."""
