namespace G;
public enum En { A, B }
