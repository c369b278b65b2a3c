using System.Text;

namespace Game;

public record Key(string Name, int Id)
{
    public virtual bool Equals(Key? other) => other is not null && other.Name == Name;

    public override int GetHashCode() => Name.Length;

    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"{Id}#{Name}");
        return true;
    }

    protected Key(Key original)
    {
        Name = original.Name + "'";
        Id = original.Id;
    }
}

public sealed record MasterKey(string Name, int Id) : Key(Name, Id)
{
    public override string ToString() => $"master of {Id}";
}
