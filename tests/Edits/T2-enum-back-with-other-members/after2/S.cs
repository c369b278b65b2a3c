namespace G;
public enum En { C, B, A }
