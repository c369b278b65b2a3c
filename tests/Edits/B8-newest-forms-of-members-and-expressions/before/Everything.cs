namespace Game;

public static class Everything
{
    private static readonly Auto auto = new();
    private static readonly Auto<string> autoS = new();
    private static readonly Meter meter = new();

    public static Dictionary<string, Func<string>> All()
    {
        Dictionary<string, Func<string>> all = new()
        {
            ["field"] = () => new Auto().Say(),
            ["fieldG"] = () => new Auto<string> { Value = "v", Other = "o" }.Say() + new Auto<int> { Value = 3, Other = 4 }.Say(),
            ["fieldK"] = () => auto.Twice(),
            ["ext"] = () => Users.Ext(),
            ["extlam"] = Users.Lam(4),
            ["extgen"] = () => Users.Gen<int>([1, 2, 3]) + Users.Gen<string>(["a"]),
            ["nullcond"] = Users.NullCond,
            ["partial"] = () => new Part(3).Say() + new Part(4)[2],
            ["compound"] = Users.Compound,
            ["lock"] = () => Locks.Say(3),
            ["refstruct"] = RefStructs.Say,
            ["nameof"] = () => nameof(List<>) + nameof(Dictionary<,>.Count) + Users.Names(),
            ["lambdamod"] = Users.Modifiers,
            ["spanconv"] = () => Users.Spans("hello", [1, 2, 3]),
            ["iter"] = () => string.Join(",", RefStructs.Iterate([1, 2, 3])),
            ["async"] = () => RefStructs.Async([1, 2, 3]).GetAwaiter().GetResult(),
        };
        return all;
    }
}
