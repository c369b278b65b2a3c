public interface IMember
{
    string Name { get; }
    string Motto() => "work";
    string Title { get => "master"; set { } }
    int Rank<T>(T start) => 7;
}

public interface IHired<T>
{
    T Wage { get; }
    string Bonus() => "none";
}

public class Smith : IMember, IHired<int>
{
    public string Name => "smith";
    public int Wage => 3;
    public string Answer() => "aye";
}

public static class Guild
{
    public static string Greet(IMember member) => $"{member.Motto()} {member.Title} {member.Rank("a")}";
    public static string Pay(IHired<int> hired) => hired.Bonus();
    public static void Honour(IMember member) => member.Title = "lord";
    public static Func<string> Bound(IMember member) => member.Motto;
}
