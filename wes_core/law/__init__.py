"""The law of the werkervaringsstage, in the order of its parts. This is the folder a lawyer reviews."""
