using System.Text;

namespace Game;

public record Key(string Name, int Id)
{
    public virtual bool Equals(Key? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => Id;

    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append(Name);
        return true;
    }

    protected Key(Key original)
    {
        Name = original.Name;
        Id = original.Id + 1;
    }
}

public sealed record MasterKey(string Name, int Id) : Key(Name, Id)
{
    public override string ToString() => $"master {Name}";
}
