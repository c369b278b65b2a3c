public interface IMember
{
    string Name { get; }
    string Motto() => "rest";
    string Title { get => "mistress"; set { } }
    int Rank<T>(T start) => 8;
}

public interface IHired<T>
{
    T Wage { get; }
    string Bonus() => "some";
}

public class Smith : IMember, IHired<int>
{
    public string Name => "smith";
    public int Wage => 3;
    public string Answer() => "yes";
    public string Motto() => "hammer";
    public string Bonus() => "iron";
}

public static class Guild
{
    public static string Greet(IMember member) => $"{member.Motto()}, {member.Title}, {member.Rank("a")}";
    public static string Pay(IHired<int> hired) => hired.Bonus() + "!";
    public static void Honour(IMember member) => member.Title = "lady";
    public static Func<string> Bound(IMember member) => member.Motto;
}
