namespace Game.World.Terminal;

public static class Unrelated;
