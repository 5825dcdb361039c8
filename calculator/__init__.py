"""The calculator: what people click."""
