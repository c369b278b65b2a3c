namespace Game;

public enum Rank { Low, High }
