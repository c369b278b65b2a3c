public static class Other
{
    public static string Name => "one";
}
