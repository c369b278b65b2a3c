/// <summary>A creature that is and does what a behaviour says.</summary>
public sealed class Guest(IBehaviour behaviour) : Creature
{
    public override string Name => behaviour.Name;

    public override Type Home => World.Rooms.First(room => room.GetType().Name == behaviour.Home).GetType();

    public override int Strength => behaviour.Strength;

    public override int MaxHealth => behaviour.MaxHealth;

    public override void Act() => behaviour.Act(this);
}
