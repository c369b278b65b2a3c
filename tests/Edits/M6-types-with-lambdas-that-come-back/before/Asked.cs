public static class Asked
{
    public static IEnumerable<string> Answers() => [$"{new Plain().Run(1).GetAwaiter().GetResult()} {new Generic<int>().Run(1).GetAwaiter().GetResult()}"];
}
