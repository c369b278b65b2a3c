namespace Game;

public partial class Guild<TMember> where TMember : notnull
{
    private readonly List<IRank<TMember>> ranks = [new Plain(), new Gilded<int>(5)];

    public string Show(TMember member) => string.Join("; ", ranks.Select(rank => rank.Both(member, member) + rank.Weight));

    public interface IRank<in T>
    {
        string Title(T member);

        string Both(T one, T other) => $"{Title(one)} and {Title(other)}";

        int Weight => 1;
    }

    private class Plain : IRank<TMember>
    {
        public virtual string Title(TMember member) => $"plain {member}";
    }

    private sealed class Gilded<TMark>(TMark mark) : Plain
    {
        public new string Title(TMember member) => $"new {mark}";
    }
}

public record struct Coin(int Value) : Guild<string>.IRank<string>
{
    public string Title(string member) => $"{Value} for {member}";
}
