namespace Game;

public static class Health
{
    public static int? Add(int? left, int? right) => left is { } some ? some * (right ?? 10) : null;

    public static string Show(int? value) => value.HasValue ? $"<{value.Value:000}>" : "unknown";

    public static bool? Both(bool? left, bool? right) => left | !right;
}
