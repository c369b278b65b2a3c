namespace Game.Tools;

public static class Unrelated
{
    public static int Number => 1;
}
