namespace Game;

public enum Rank { Low, Middle, High }
