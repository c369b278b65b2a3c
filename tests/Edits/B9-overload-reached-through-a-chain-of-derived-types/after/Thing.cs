public class Thing
{
    public string Strike(long by) => $"long {by}";

    public string Strike(int by) => $"int {by}";
}
