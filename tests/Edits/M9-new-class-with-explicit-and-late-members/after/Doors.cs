public partial class Door : Frame, IPart
{
    public Door(int seed) : base(1) => Seed = seed;
    IPart IPart.Join(int left, int right) => new Door(left + right + Width);
}
