namespace Game;

public static class Health
{
    public static int? Add(int? left, int? right) => left + right;

    public static string Show(int? value) => value?.ToString() ?? "none";

    public static bool? Both(bool? left, bool? right) => left & right;
}
