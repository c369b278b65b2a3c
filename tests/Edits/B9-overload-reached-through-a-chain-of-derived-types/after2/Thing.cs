public class Thing
{
    public string Strike(long by) => $"long again {by}";
}
