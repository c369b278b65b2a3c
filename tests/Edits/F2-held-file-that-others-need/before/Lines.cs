public struct Lines
{
    public struct Reader : IReader
    {
        private readonly int lines;

        public Reader(int lines) => this.lines = lines;

        public string Peek() => $"line {lines}";
    }
}
