/// <summary>Walks through the house, a door at a time.</summary>
public sealed class Cat : Creature
{
    public override string Name => "cat";

    public override Type Home => typeof(Yard);

    public override int Strength => 1;

    public override int MaxHealth => 9;

    public override void Act()
    {
        if (Beats % 5 == 0 && Room is not null) Walk(Room.Exits.Values.ToList());
    }

    private void Walk(List<Type> doors)
    {
        Do("wanders off.");
        MoveTo(World.RoomOf(doors[Beats / 5 % doors.Count]));
        Do("wanders in.");
    }
}
