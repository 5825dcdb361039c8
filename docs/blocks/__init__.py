"""What pages call for a table, a list or a card, one file a subject: it asks the rules, and says it in one language."""
