public static class Asked
{
    public static IEnumerable<string> Answers() => [];
}
