// written by helper E
