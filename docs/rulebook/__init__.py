"""The law as pages and drawings: a page for each rule, a drawing for each answer, all read off the rulebook."""
