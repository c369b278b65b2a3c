public static class Text
{
    public static string Shown<T>(T reader) where T : IReader => $"{reader.Peek(2)}";
}
