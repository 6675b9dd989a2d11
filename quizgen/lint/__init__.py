"""What makes a question a bad one: one file a rule, each with its own good and bad examples."""
