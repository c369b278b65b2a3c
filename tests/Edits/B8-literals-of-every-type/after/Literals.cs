namespace Game;

public static class Literals
{
    public static object[] All() =>
    [
        int.MinValue, 0xFFFF_FFFFu, 1L << 40, ulong.MaxValue, 1e-3f, double.NaN, -79228162514264337593543950335m, '\u00e9', "\0\t\"", false,
        (nint)7, 1..^2, typeof(Dictionary<,>), default(Guid), sizeof(decimal), nameof(List<>), (1, 2), DayOfWeek.Friday,
    ];
}
