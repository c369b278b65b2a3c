namespace Game;

public static class Store
{
    public static string Use() => "nothing";
}
