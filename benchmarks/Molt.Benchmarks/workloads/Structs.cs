namespace Workloads;

/// <summary>Arithmetic of small structs with operators: bodies that attract each other.</summary>
public static class Structs
{
    public static long Run(int size)
    {
        var bodies = new Body[12];
        for (var i = 0; i < bodies.Length; i++) bodies[i] = new Body(new Vector(i, i * 0.5, 10 - i), Vector.Zero, 1 + i * 0.1);
        for (var round = 0; round < size; round++) Advance(bodies, 0.001);
        var energy = 0.0;
        foreach (var body in bodies) energy += body.Mass * body.Velocity.LengthSquared;
        return (long)(energy * 1e6);
    }

    private static void Advance(Body[] bodies, double time)
    {
        for (var i = 0; i < bodies.Length; i++)
        {
            var force = Vector.Zero;
            for (var j = 0; j < bodies.Length; j++)
                if (i != j) force += Attraction(in bodies[i], in bodies[j]);
            bodies[i].Velocity += force * time;
        }
        for (var i = 0; i < bodies.Length; i++) bodies[i].Position += bodies[i].Velocity * time;
    }

    private static Vector Attraction(in Body one, in Body other)
    {
        var between = other.Position - one.Position;
        var distance = between.LengthSquared + 0.01;
        return between * (other.Mass / (distance * Math.Sqrt(distance)));
    }
}

public readonly record struct Vector(double X, double Y, double Z)
{
    public static readonly Vector Zero = new(0, 0, 0);

    public double LengthSquared => X * X + Y * Y + Z * Z;

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector operator *(Vector a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);
}

public struct Body(Vector position, Vector velocity, double mass)
{
    public Vector Position = position;
    public Vector Velocity = velocity;
    public double Mass = mass;
}
