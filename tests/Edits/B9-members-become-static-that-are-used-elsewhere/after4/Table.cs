public static class Table
{
    public static string Said() => "said again";
}
