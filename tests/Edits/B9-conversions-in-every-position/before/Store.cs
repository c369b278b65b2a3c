namespace Game;

public static class Store
{
    public static readonly Gold Piece = new();

    public static readonly Gold[] Pieces = [new()];

    public static Gold? Maybe() => new();

    public static Task<Gold> Later() => Task.FromResult(new Gold());

    public static string Show(params long[] all) => string.Join(',', all);

    public static string Two((long A, long B) pair) => $"{pair.A},{pair.B}";
}
