namespace Game;

public static class Near
{
    public static string Go() => "near";
}
