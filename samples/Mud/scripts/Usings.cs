global using Molt;
global using Mud.Commands;
global using Mud.Creatures;
global using Mud.Host;
global using Mud.Items;
global using Mud.Rooms;
global using System.Runtime.CompilerServices;
