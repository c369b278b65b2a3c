public static class Song
{
    public static Func<string> Sing(string line) => () => $"{line} 2 {line.Length}";
}
