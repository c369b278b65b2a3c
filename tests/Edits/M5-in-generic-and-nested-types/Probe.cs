using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [Pool<int>.Show(), Pool<string>.Show(), Pool<Guid>.Slot<int>.Show(), Pool<string>.Slot<object>.Show(), IPlain.Show()];
}
