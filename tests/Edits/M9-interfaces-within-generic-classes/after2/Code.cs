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

        public virtual int Weight => 2;

        string IRank<TMember>.Both(TMember one, TMember other) => $"{this.Title(one)} with {other}";
    }

    private sealed class Gilded<TMark>(TMark mark) : Plain
    {
        public override int Weight => base.Weight + 40;

        public override string Title(TMember member) => $"{mark} {base.Title(member)}";
    }
}

public record struct Coin(int Value) : Guild<string>.IRank<string>
{
    public readonly string Both(string one, string other) => $"coin {Value} {one}{other}";

    public string Title(string member) => $"{Value} for {member}";
}
