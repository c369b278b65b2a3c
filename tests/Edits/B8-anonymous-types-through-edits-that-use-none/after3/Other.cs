namespace Shop;

public static class Other
{
    public static string Text() => "three";
}
