public struct Lines
{
    public struct Reader : IReader
    {
        private readonly long _lines;
        private readonly int more;

        public Reader(int lines) => (_lines, more) = (lines, 1);

        public string Peek(int offset = 1) => $"line {_lines + offset + more}";
    }
}
